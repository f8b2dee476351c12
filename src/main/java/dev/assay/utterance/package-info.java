/** Reads what prospects say in their own words into answers, by nothing but the questionnaire and the words of a language; what may mean several things is never guessed. */
@NullMarked
package dev.assay.utterance;

import org.jspecify.annotations.NullMarked;
