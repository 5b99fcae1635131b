package dev.quarry.ingest.load;

import dev.quarry.ingest.record.HeldRecord.Block;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Memory for runs, which goes from those that are written to those that are read: made once, it costs no collection. */
final class BlockPool {
    private static final int SMALLEST = 1 << 18;
    private static final int LARGEST = 1 << 24;

    private final Deque<Block> free = new ArrayDeque<>();

    /**
     * A block.
     *
     * @param least room for so many bytes
     * @param held bytes that the run has already: a large run gets large blocks
     */
    Block take(int least, long held) {
        if (least <= LARGEST) {
            synchronized (this) {
                Block block = free.poll();
                if (block != null) {
                    return block;
                }
            }
        }
        return new Block(Math.max(least, Math.clamp(held, SMALLEST, LARGEST)));
    }

    /** Takes back blocks whose records are not needed any more. */
    synchronized void giveBack(List<Block> blocks) {
        for (Block block : blocks) {
            if (block.size() == LARGEST) {
                block.clear();
                free.add(block);
            }
        }
    }
}
