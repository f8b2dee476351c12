/** In which language pages speak. */
@NullMarked
package dev.assay.web.language;

import org.jspecify.annotations.NullMarked;
