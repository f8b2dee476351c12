package dev.assay.web.lists;

/** There is no such list or program. */
final class NothingThere extends RuntimeException {
    private static final long serialVersionUID = 1;
}
