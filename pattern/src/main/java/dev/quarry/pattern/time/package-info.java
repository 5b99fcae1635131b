/** Time formats and the text they read: one pass over the text, no allocation. */
package dev.quarry.pattern.time;
