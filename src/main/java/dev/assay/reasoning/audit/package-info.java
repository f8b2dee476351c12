/** What a program's rules leave out, say in vain or twice, found by search over all that can be answered; and prospects that try every rule and every condition. */
@NullMarked
package dev.assay.reasoning.audit;

import org.jspecify.annotations.NullMarked;
