/** Pages for whole lists: send one, see what was recognised, watch it, fetch what came of it. Thin, no rule logic. */
@NullMarked
package dev.assay.web.lists;

import org.jspecify.annotations.NullMarked;
