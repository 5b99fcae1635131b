/** What there is to know of every command and function, in the form in which help and documentation show it. */
package dev.quarry.query.help;
