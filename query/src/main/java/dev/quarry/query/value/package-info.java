/** The values of DQL at run time, their order, equality, text forms and JSON forms. */
package dev.quarry.query.value;
