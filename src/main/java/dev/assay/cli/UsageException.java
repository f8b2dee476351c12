package dev.assay.cli;

/** What was typed cannot be done; the message is one or two plain sentences for whoever typed it. Exit code 2. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
