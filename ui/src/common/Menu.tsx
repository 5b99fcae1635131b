import * as Dropdown from "@radix-ui/react-dropdown-menu";
import { Fragment, type ReactNode } from "react";
import { Icon, type IconName } from "./Icon";
import "./Menu.css";

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly onSelect: () => void;
}

/** Items in groups, a line between them. */
export type MenuGroups = readonly (readonly MenuItem[])[];

function Items({ groups, title }: { groups: MenuGroups; title: string | undefined }) {
  return (
    <>
      {title !== undefined && <Dropdown.Label className="menu-title">{title}</Dropdown.Label>}
      {groups.map((items, i) => (
        <Fragment key={i}>
          {i > 0 && <Dropdown.Separator className="menu-line" />}
          {items.map((item) => (
            <Dropdown.Item
              key={item.label}
              className={item.danger === true ? "menu-item menu-danger" : "menu-item"}
              disabled={item.disabled ?? false}
              onSelect={item.onSelect}
            >
              <span className="menu-icon">{item.icon !== undefined && <Icon name={item.icon} />}</span>
              <span className="menu-label">{item.label}</span>
              {item.keys !== undefined && <kbd>{item.keys}</kbd>}
            </Dropdown.Item>
          ))}
        </Fragment>
      ))}
    </>
  );
}

/** A menu that opens from a button. */
export function Menu({ trigger, groups, title }: { trigger: ReactNode; groups: MenuGroups; title?: string }) {
  return (
    <Dropdown.Root modal={false}>
      <Dropdown.Trigger asChild>{trigger}</Dropdown.Trigger>
      <Dropdown.Portal>
        <Dropdown.Content className="menu" align="start" sideOffset={4} collisionPadding={8}>
          <Items groups={groups} title={title} />
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  );
}

interface MenuAtProps {
  x: number;
  y: number;
  groups: MenuGroups;
  title?: string;
  /** Called when it has closed; the focus is then to be put where it came from. */
  onClose: () => void;
}

/** A menu at a place of the window, opened by a right click or a key. */
export function MenuAt({ x, y, groups, title, onClose }: MenuAtProps) {
  return (
    <Dropdown.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Dropdown.Trigger asChild>
        <span className="menu-anchor" style={{ left: x, top: y }} aria-hidden="true" />
      </Dropdown.Trigger>
      <Dropdown.Portal>
        <Dropdown.Content
          className="menu"
          align="start"
          collisionPadding={8}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onContextMenu={(event) => event.preventDefault()}
        >
          <Items groups={groups} title={title} />
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  );
}
