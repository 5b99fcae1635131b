/** Tries Quarry as its reader does: the program as a process, the web app in a browser. */
package dev.quarry.acceptance;
