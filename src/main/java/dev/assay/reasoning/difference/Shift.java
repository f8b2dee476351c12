package dev.assay.reasoning.difference;

/**
 * From what to what an aspect of the decision changes.
 *
 * @param from what the first rules decide: an id, or empty for none
 * @param to what the second decide
 */
public record Shift(String from, String to) {}
