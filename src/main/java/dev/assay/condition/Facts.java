package dev.assay.condition;

import org.jspecify.annotations.Nullable;

/** What a condition is judged on: the fields of one fact, and the bindings ({@code $name}) of earlier patterns. */
@FunctionalInterface
public interface Facts {
    /** Value of a field or binding, null when it has none (a question not answered). */
    @Nullable Value value(String name);

    /** Whether the field may still get another value than it has now: an open question. */
    default boolean isOpen(String name) {
        return false;
    }
}
