/** Takes in lists that are sent: as a body or from a form, straight to disk, within limits. */
@NullMarked
package dev.assay.web.upload;

import org.jspecify.annotations.NullMarked;
