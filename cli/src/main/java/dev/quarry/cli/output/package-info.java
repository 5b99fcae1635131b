/**
 * The forms of a result on standard output. Log content is written by others: a terminal gets no control characters from it
 * and a spreadsheet no formulas.
 */
package dev.quarry.cli.output;
