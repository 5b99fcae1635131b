import { Header } from "../common/Header";
import { State } from "../common/State";
import { CasePage } from "../pages/CasePage";
import { Home } from "../pages/Home";
import { Link, useRoute } from "./router";

export function App() {
  const route = useRoute();
  switch (route.page) {
    case "home":
      return <Home />;
    case "case":
      return <CasePage key={route.id} route={route} />;
    case "unknown":
      return (
        <div className="page">
          <Header />
          <State title="There is no page at this address">
            <Link to={{ page: "home" }}>All cases</Link>
          </State>
        </div>
      );
  }
}
