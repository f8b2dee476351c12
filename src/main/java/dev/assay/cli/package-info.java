/** The {@code assay} command, without Spring except for {@code serve}. */
@NullMarked
package dev.assay.cli;

import org.jspecify.annotations.NullMarked;
