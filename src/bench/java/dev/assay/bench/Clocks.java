package dev.assay.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the machine's clocks say of this process. */
final class Clocks {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Clocks() {}

    /** CPU time of the whole process in ns: collection of garbage and compilation count. Other processes do not. */
    static long process() {
        return SYSTEM.getProcessCpuTime();
    }

    /** CPU time of this thread in ns. */
    static long thread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Bytes that this thread has allocated. */
    static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }
}
