export const Guides = ({ name }: { name: string | undefined }) => <p>{name}</p>;
