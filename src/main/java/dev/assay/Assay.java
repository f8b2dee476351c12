package dev.assay;

/** Starts Assay. */
public final class Assay {

    private Assay() {}

    /**
     * Runs the command.
     *
     * @param args what was typed after {@code assay}
     */
    public static void main(String[] args) {
        System.out.println("Assay");
    }
}
