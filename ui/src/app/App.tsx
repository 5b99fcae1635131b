export function App() {
  return <h1>Quarry</h1>;
}
