package dev.quarry.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Wall-clock times of a task done several times. */
final class Timing {
    private Timing() {}

    /** Something to time. */
    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }

    /** Seconds for one run. */
    static double once(Task task) throws Exception {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * Two tasks in turn, so that both see the same machine.
     *
     * @return median seconds of each
     */
    static Pair inTurn(int warmups, int runs, Task ours, Task theirs) throws Exception {
        for (int i = 0; i < warmups; i++) {
            ours.run();
            theirs.run();
        }
        List<Double> left = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            left.add(once(ours));
            right.add(once(theirs));
        }
        return new Pair(median(left), median(right));
    }

    /** Median seconds of a task. */
    static double median(int warmups, int runs, Task task) throws Exception {
        for (int i = 0; i < warmups; i++) {
            task.run();
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            times.add(once(task));
        }
        return median(times);
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** Seconds. */
    record Pair(double ours, double theirs) {
        double ratio() {
            return ours / theirs;
        }
    }
}
