/** Makes the pages of {@code docs/dql} out of the catalogues; every example on them is executed. */
package dev.quarry.reference.page;
