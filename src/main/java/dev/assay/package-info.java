/** The way in: one main class that hands over to the command. */
@NullMarked
package dev.assay;

import org.jspecify.annotations.NullMarked;
