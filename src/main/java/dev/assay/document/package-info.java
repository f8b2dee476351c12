/** A JSON text that knows line and column of every value and key in it, checked against a JSON Schema, its mistakes told in plain words. */
@NullMarked
package dev.assay.document;

import org.jspecify.annotations.NullMarked;
