/** What could still be decided, and why: everything is derived from the checked rules, and says what the engine would say. Its inner rooms are the answer space, the circuit that the rules become over it, and the search. */
@NullMarked
package dev.assay.reasoning;

import org.jspecify.annotations.NullMarked;
