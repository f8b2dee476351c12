package dev.assay.interview;

/**
 * How often people see finished interviews as the rules do.
 *
 * @param program its id
 * @param finished how many are finished
 * @param otherwise of how many of these a person sees tier or primary segment otherwise
 */
public record Agreement(String program, long finished, long otherwise) {}
