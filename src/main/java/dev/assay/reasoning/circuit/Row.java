package dev.assay.reasoning.circuit;

import dev.assay.condition.Facts;
import java.util.function.Function;

/**
 * A fact that may be there.
 *
 * @param gate when it is there
 * @param fields its fields as symbols; asked for only when they are read, since what they stand for must be known then
 * @param known what is known of it without any answer, the rest open; to pass over facts that are not meant
 */
record Row(int gate, Function<String, Symbol> fields, Facts known) {}
