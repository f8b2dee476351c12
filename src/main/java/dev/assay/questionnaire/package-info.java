/** What is asked, which answers are legal, when a question applies. */
@NullMarked
package dev.assay.questionnaire;

import org.jspecify.annotations.NullMarked;
