/** What the sentences are made of that Assay itself says of rules and answers, by language. */
@NullMarked
package dev.assay.phrase;

import org.jspecify.annotations.NullMarked;
