package dev.assay.reasoning.circuit;

/**
 * One of the values that a symbol may have.
 *
 * @param gate when it has it
 * @param known the value
 */
record Choice(int gate, Symbol.Known known) {}
