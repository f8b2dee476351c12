/** The example chatbot: a page for prospects, which other sites may show where that is allowed. */
@NullMarked
package dev.assay.web.chat;

import org.jspecify.annotations.NullMarked;
