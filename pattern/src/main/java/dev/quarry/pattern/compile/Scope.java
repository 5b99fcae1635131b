package dev.quarry.pattern.compile;

import dev.quarry.pattern.PatternType;
import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.matcher.Matcher;
import dev.quarry.pattern.matcher.RecordMatcher;
import dev.quarry.pattern.matcher.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The exports of a pattern, or of the body of a matcher that makes one value of them. */
public final class Scope {
    private final Map<String, List<Site>> sites = new LinkedHashMap<>();

    void add(String name, Site site) {
        sites.computeIfAbsent(name, n -> new ArrayList<>()).add(site);
    }

    /** Whether nothing is exported. */
    public boolean isEmpty() {
        return sites.isEmpty();
    }

    /** What is exported, in order of first appearance, each name once. */
    public List<String> names() {
        return List.copyOf(sites.keySet());
    }

    /** The type that all places of an export share, or any. */
    public PatternType type(String name) {
        List<Site> places = sites.get(name);
        PatternType first = places.getFirst().type();
        return places.stream().allMatch(s -> s.type() == first) ? first : PatternType.ANY;
    }

    /** The place that gives an export its value in a run: the last that captured one. */
    public Sites sites(String name) {
        Sites places = null;
        for (Site site : sites.get(name)) {
            places = new Sites(site, places);
        }
        return places;
    }

    /** The places of all exports, in their order. */
    public List<Sites> all() {
        return sites.keySet().stream().map(this::sites).toList();
    }

    /** Reads all exports of a run as a record. */
    RecordMatcher.Reader reader() {
        return reader(names());
    }

    /** Reads some exports of a run as a record. */
    RecordMatcher.Reader reader(List<String> names) {
        List<Sites> places = names.stream().map(this::sites).toList();
        return run -> {
            Map<String, PatternValue> members = LinkedHashMap.newLinkedHashMap(names.size());
            for (int i = 0; i < names.size(); i++) {
                members.put(names.get(i), places.get(i).value(run));
            }
            return new PatternValue.Struct(Collections.unmodifiableMap(members));
        };
    }

    /** The places of one name, the last first: of those that captured something it is the one that counts. */
    public static final class Sites {
        private final int index;
        private final Matcher matcher;
        /** Null where there is none before. */
        private final Sites before;

        private Sites(Site site, Sites before) {
            this.index = site.index();
            this.matcher = site.matcher();
            this.before = before;
        }

        /** The captured value; {@link PatternValue.Null} where none was. */
        public PatternValue value(Run run) {
            for (Sites place = this; place != null; place = place.before) {
                if (run.captured(place.index)) {
                    return place.matcher.value(run, place.index);
                }
            }
            return PatternValue.Null.INSTANCE;
        }

        /** The index of the capture that gives the value, or -1. */
        public int captured(Run run) {
            for (Sites place = this; place != null; place = place.before) {
                if (run.captured(place.index)) {
                    return place.index;
                }
            }
            return -1;
        }
    }
}
