/** Tells other systems what happened: messages written with what they tell, signed, sent until they are taken, and sent again when asked for. */
@NullMarked
package dev.assay.webhook;

import org.jspecify.annotations.NullMarked;
