package dev.assay.problem;

/** How much a problem weighs: an error keeps a program from being activated, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
