package dev.quarry.engine.duckdb.java;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * Memory outside of Java, by address. {@code java.lang.foreign} can read it, which Java 21 has as a preview only, so that it is
 * reached by its names. Where it is not there, or the process was not started with {@code --enable-native-access}, nothing but
 * speed is lost.
 */
final class NativeMemory {
    /** (long address, Object array, int count)void; null where it is not to be had. A constant to the compiler. */
    private static final MethodHandle COPY = copyOfBytes().orElse(null);

    private NativeMemory() {}

    static boolean isOpen() {
        return COPY != null;
    }

    /**
     * Copies bytes to the beginning of an array.
     *
     * @param address of memory that stays as it is meanwhile; any other ends the process
     */
    static void copy(long address, byte[] target, int count) {
        try {
            COPY.invokeExact(address, (Object) target, count);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<MethodHandle> copyOfBytes() {
        try {
            Lookup lookup = MethodHandles.lookup();
            if (!(boolean)
                    lookup.findVirtual(Module.class, "isNativeAccessEnabled", MethodType.methodType(boolean.class))
                            .invoke(NativeMemory.class.getModule())) {
                return Optional.empty();
            }
            Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
            Class<?> layout = Class.forName("java.lang.foreign.ValueLayout");
            Object none = segment.getField("NULL").get(null);
            Object all = lookup.findVirtual(segment, "reinterpret", MethodType.methodType(segment, long.class))
                    .invoke(none, Long.MAX_VALUE);
            Object bytes = layout.getField("JAVA_BYTE").get(null);
            MethodHandle copy = lookup.findStatic(
                    segment,
                    "copy",
                    MethodType.methodType(void.class, segment, layout, long.class, Object.class, int.class, int.class));
            return Optional.of(MethodHandles.insertArguments(MethodHandles.insertArguments(copy, 0, all, bytes), 2, 0));
        } catch (Throwable e) {
            return Optional.empty();
        }
    }
}
