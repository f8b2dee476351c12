package dev.assay.web.sales;

import org.jspecify.annotations.Nullable;

/**
 * What the page says of what others did since it was drawn.
 *
 * @param line all of it in one line; empty where nothing of it can be seen
 * @param undecided what was not kept because of it and waits for the rep, or null
 */
record MeanwhileView(String line, @Nullable Undecided undecided) {}
