export default function ProposeRolePage() {
  return null;
}
