/** Names of terms, by their namespaces. */

const within = (namespace: string) => (name: string) => namespace + name;

export const SG = within("https://w3id.org/sagsgraf/ns#");
export const RDF = within("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
export const RDFS = within("http://www.w3.org/2000/01/rdf-schema#");
export const PROV = within("http://www.w3.org/ns/prov#");
export const OA = within("http://www.w3.org/ns/oa#");
export const SKOS = within("http://www.w3.org/2004/02/skos/core#");
