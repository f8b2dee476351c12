/** JSON for programs under /api/v1: thin, no rule logic. */
@NullMarked
package dev.assay.web.api;

import org.jspecify.annotations.NullMarked;
