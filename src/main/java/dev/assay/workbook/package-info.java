/** What stands beside the cells of an Excel workbook and says what they mean: its texts, which of its numbers are dates, and from when its days count. */
@NullMarked
package dev.assay.workbook;

import org.jspecify.annotations.NullMarked;
