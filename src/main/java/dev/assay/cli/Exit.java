package dev.assay.cli;

/** Exit codes of the command. */
final class Exit {
    /** All is well. */
    static final int OK = 0;
    /** It was done, and problems were found, a case failed, or two things that were compared are not the same. */
    static final int PROBLEMS = 1;
    /** What was typed cannot be done: an unknown option, a program or a file that does not exist. */
    static final int USAGE = 2;
    /** Assay itself is at fault, or the machine: no disk, no database. */
    static final int INTERNAL = 3;

    private Exit() {}
}
