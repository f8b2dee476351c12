package dev.assay.workload;

/** Anything that classifies prospects of the peers, loaded with their rules. */
@FunctionalInterface
public interface Engine {
    /** The whole verdict, reasons included. */
    Verdict classify(Prospect prospect);
}
