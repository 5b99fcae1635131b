package dev.quarry.ingest;

/** Asked again and again by long work whether it shall stop. */
@FunctionalInterface
public interface CancelSignal {
    CancelSignal NEVER = () -> false;

    boolean cancelled();
}
