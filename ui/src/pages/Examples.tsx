import { tutorial } from "../api/lake";
import { Icon } from "../common/Icon";
import { Menu } from "../common/Menu";
import { useLoad } from "../common/useLoad";

/** The tutorial's queries, each one click away from the editor. */
export function Examples({ onChoose }: { onChoose: (query: string) => void }) {
  const [examples] = useLoad(tutorial);
  if (examples.phase !== "loaded" || examples.value.length === 0) return null;
  return (
    <Menu
      trigger={
        <button type="button" className="button button-quiet" aria-label="Tutorial">
          <Icon name="book" /> <span className="wide-only">Tutorial</span>
        </button>
      }
      groups={[
        examples.value.map(({ title, query }, i) => ({ label: `${i + 1}  ${title}`, onSelect: () => onChoose(query) })),
      ]}
    />
  );
}
