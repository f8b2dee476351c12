package dev.assay.condition;

/** How fields and values are called in a sentence. */
public interface Words {
    /** A field as people say it, such as {@code employees} or {@code next audit}. */
    String field(String name);

    /** A value of a field as people say it: an option by its label, numbers grouped. */
    String value(String field, Value value);
}
