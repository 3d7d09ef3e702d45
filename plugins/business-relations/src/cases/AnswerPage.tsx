export default function AnswerPage() {
  return null;
}
