package dev.quarry.pattern.compile;

import dev.quarry.pattern.syntax.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A member of a sequence.
 *
 * @param separator of an optional member of a separated group
 * @param leading whether that separator stands before the member
 */
record Item(Element element, Optional<Element> separator, boolean leading) {
    boolean plain() {
        return separator.isEmpty();
    }

    static List<Item> of(List<Element> elements) {
        return elements.stream().map(Item::plain).toList();
    }

    private static Item plain(Element element) {
        return new Item(element, Optional.empty(), false);
    }

    /** Members with a separator between them: after each up to the last mandatory one, before each of the optional rest. */
    static List<Item> separated(List<Element> elements, Element separator) {
        int last = elements.size() - 1;
        while (last >= 0 && Elements.isOptional(elements.get(last))) {
            last--;
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (i > Math.max(last, 0)) {
                items.add(new Item(element, Optional.of(separator), true));
            } else if (i == last || last < 0) {
                items.add(plain(element));
            } else if (Elements.isOptional(element)) {
                items.add(new Item(element, Optional.of(separator), false));
            } else {
                items.add(plain(element));
                items.add(plain(separator));
            }
        }
        return items;
    }
}
