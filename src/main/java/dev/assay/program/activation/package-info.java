/** Which revision of each program is in force: the folder is watched, what is good becomes active by one swap, the last good is kept, and history goes back. */
@NullMarked
package dev.assay.program.activation;

import org.jspecify.annotations.NullMarked;
