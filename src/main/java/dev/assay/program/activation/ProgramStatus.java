package dev.assay.program.activation;

import org.jspecify.annotations.Nullable;

/**
 * How a program stands.
 *
 * @param program its id
 * @param active what is active, since when, why and by whom; null when nothing ever was
 * @param folder what is wrong with the folder now, if anything
 */
public record ProgramStatus(String program, @Nullable Activation active, FolderStatus folder) {}
