/*
 * The columns of the task list show the words that people use ("Urgent"), not the constants that rules compare
 * ("URGENT"). The words come with the list, see the filter's properties. What is not known yet is left out.
 */
function inWords(columns, variables) {
  return (variables || []).filter(variable => variable.value !== null).map(variable => {
    const column = (columns || []).find(each => each.name === variable.name);
    const word = column && column.words && column.words[variable.value];
    return word ? Object.assign({}, variable, {value: word}) : variable;
  });
}

try {
  window.angular.module('cam.tasklist').config(['$provide', function ($provide) {
    $provide.decorator('camTasklistVariablesDirective', ['$delegate', function ($delegate) {
      const directive = $delegate[0];
      const link = directive.link;
      directive.compile = () => function (scope) {
        scope.variables = inWords(scope.filterProperties && scope.filterProperties.variables, scope.variables);
        return link && link.apply(this, arguments);
      };
      return $delegate;
    }]);
  }]);
} catch (e) {
  // without this script the columns show constants, but everything works
  console.error('Huiyin: columns are not in words', e);
}

export default [];
