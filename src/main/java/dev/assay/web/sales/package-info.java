/** Pages for people who talk with prospects: thin, no rule logic. */
@NullMarked
package dev.assay.web.sales;

import org.jspecify.annotations.NullMarked;
